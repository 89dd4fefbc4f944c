-- Public lines that were corrected after the release; their first wording is in no file any more.
create table corrected_line (
    letter_id varchar(22)  not null,
    nid       varchar(22)  not null,
    name      varchar(400) not null,
    title     varchar(400) not null,
    primary key (letter_id, nid)
);
