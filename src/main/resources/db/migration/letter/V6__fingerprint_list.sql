-- Every fingerprint that was ever opened for signing. Lines are added and stay. Line 0 is none: who adds a line holds it.
create table fingerprint_list (
    number      int primary key,
    opened      date,
    fingerprint bytea unique,
    link        bytea
);
insert into fingerprint_list (number) values (0);
