-- Which released letter a letter follows.
create table follow_up (
    letter_id varchar(22) primary key,
    follows   varchar(22) not null
);
