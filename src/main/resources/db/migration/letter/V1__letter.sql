create table letter (
    id             varchar(22)  primary key,
    slug           varchar(80)  not null unique,
    title          varchar(200) not null,
    stage          varchar(16)  not null,
    proposed       boolean      not null,
    last_look_ends timestamp with time zone,
    version        int          not null
);

-- What is proposed, and from the opening for signing on: frozen.
create table frozen_text (
    letter_id   varchar(22) primary key references letter (id),
    fingerprint bytea       not null,
    terms       bytea       not null,
    body        bytea       not null
);

create table co_author (
    letter_id varchar(22)  not null references letter (id),
    employee  varchar(300),
    username  varchar(200) not null,
    name      varchar(200) not null,
    title     varchar(200) not null,
    role      varchar(16)  not null,
    primary key (letter_id, username)
);
create index co_author_by_employee on co_author (employee);
