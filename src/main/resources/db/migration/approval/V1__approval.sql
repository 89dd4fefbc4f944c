-- What co-authors agree on before a text is proposed.
create table plan (
    letter_id       varchar(22) primary key,
    threshold       int         not null,
    opens           varchar(16) not null,
    closes_at       timestamp with time zone not null,
    last_look_hours int         not null,
    release_by_days int         not null,
    opens_together  int         not null,
    roles           varchar(2000) not null
);

-- The keyholders of a letter, in the order of its terms; the keys are public halves.
create table keyholder (
    letter_id varchar(22)  not null,
    employee  varchar(300) not null,
    name      varchar(200) not null,
    position  int          not null,
    label     varchar(60),
    x25519    varchar(43),
    ed25519   varchar(43),
    primary key (letter_id, employee)
);

create table approval (
    letter_id   varchar(22)  not null,
    employee    varchar(300) not null,
    fingerprint bytea        not null,
    signature   bytea        not null,
    primary key (letter_id, employee)
);
