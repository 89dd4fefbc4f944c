-- What happened with a letter, as its co-authors tell it. Rows are added, and never changed.
create table press_note (
    letter_id varchar(22)              not null,
    number    int                      not null,
    told      timestamp with time zone not null,
    zone      varchar(60)              not null,
    note      text                     not null,
    primary key (letter_id, number)
);
