-- A version of a draft that somebody gave a name: the log up to seq.
create table draft_version (
    letter_id varchar(22)  not null references letter (id),
    seq       bigint       not null,
    name      varchar(120) not null,
    employee  varchar(300) not null,
    named     date         not null,
    primary key (letter_id, seq, name)
);
