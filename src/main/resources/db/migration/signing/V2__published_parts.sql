-- The list in parts, so that nobody ever has to hold the whole of it. Whoever is reading one printing reads it to its end
-- while the next is there; the one before is deleted then.
create table published_part (
    letter_id varchar(22) not null,
    printing  int         not null,
    part      int         not null,
    records   bytea       not null,
    primary key (letter_id, printing, part)
);
insert into published_part (letter_id, printing, part, records) select letter_id, 0, 0, records from published_book;

alter table published_book add column printing int default 0 not null;
alter table published_book add column size bigint default 0 not null;
update published_book set size = length(records);
alter table published_book drop column records;
