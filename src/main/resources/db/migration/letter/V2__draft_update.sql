-- Everything that was ever written in a draft, in the order in which it was stored. It only grows.
create table draft_update (
    letter_id varchar(22)  not null references letter (id),
    seq       bigint       not null,
    employee  varchar(300) not null,
    written   date         not null,
    body      bytea        not null,
    primary key (letter_id, seq)
);

-- Whose a Yjs client id is: the first employee's who wrote with it.
create table draft_client (
    letter_id varchar(22)  not null references letter (id),
    client    bigint       not null,
    employee  varchar(300) not null,
    primary key (letter_id, client)
);

-- The log up to seq in one piece, so that opening a draft is one read.
create table draft_snapshot (
    letter_id varchar(22) primary key references letter (id),
    seq       bigint      not null,
    body      bytea       not null
);
