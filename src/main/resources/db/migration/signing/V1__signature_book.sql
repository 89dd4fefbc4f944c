-- The book. No time, no number, no address, no order but that of the keys. Without cred: withdrawn.
-- Without ct and boxes: opened, and what was sealed is destroyed.
create table entry (
    letter_id varchar(22) not null,
    pk        bytea       not null,
    seq       int         not null,
    cred      bytea,
    ct        bytea,
    boxes     bytea,
    h         bytea,
    es        bytea,
    primary key (letter_id, pk)
);

-- What everyone may see of the book, as it was last published.
create table published_book (
    letter_id varchar(22) primary key,
    records   bytea       not null,
    shown     int         not null
);
