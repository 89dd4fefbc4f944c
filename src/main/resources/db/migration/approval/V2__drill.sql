-- When a keyholder last showed that their key still opens: a day, no hour.
alter table keyholder add column drilled date;
