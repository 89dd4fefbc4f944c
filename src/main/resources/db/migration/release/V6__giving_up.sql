-- Whether a keyholder would open the letter without the signatures that cannot be read. It takes two.
alter table handover add column gives_up boolean not null default false;
