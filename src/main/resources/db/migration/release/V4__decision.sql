-- How a letter is to be released, and which co-authors have decided so. It takes two.
create table release_decision (
    letter_id varchar(22)  primary key,
    kind      varchar(10)  not null,
    reason    varchar(500) not null
);
create table release_vote (
    letter_id varchar(22)  not null,
    employee  varchar(400) not null,
    primary key (letter_id, employee)
);

-- Which co-authors have read the preview.
create table preview_read (
    letter_id varchar(22)  not null,
    employee  varchar(400) not null,
    primary key (letter_id, employee)
);
