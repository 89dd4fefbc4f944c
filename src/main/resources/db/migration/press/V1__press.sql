-- What the co-authors tell the press beside the letter.
create table press_profile (
    letter_id varchar(22)  primary key,
    ask       varchar(300) not null,
    contact   varchar(300) not null
);
