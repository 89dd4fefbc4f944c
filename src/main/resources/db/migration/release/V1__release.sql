-- A letter that is being opened. Until then it has no row.
create table opening (
    letter_id varchar(22) primary key,
    began     timestamp with time zone not null,
    unsettled int         not null
);

-- What each keyholder handed over. Once the letter is opened the shares go; how many of them did not fit stays.
create table handover (
    letter_id varchar(22) not null,
    seat      int         not null,
    shares    bytea,
    misfits   int         not null,
    primary key (letter_id, seat)
);

-- When the letter may be read by everybody; no row for as soon as somebody releases it.
create table embargo (
    letter_id varchar(22) primary key,
    ends      timestamp with time zone not null
);

-- Which keyholders want to withdraw the letter.
create table withdrawal (
    letter_id varchar(22) not null,
    seat      int         not null,
    primary key (letter_id, seat)
);

-- What will be printed, from the opening to the release, and nothing else of what was sealed.
create table opened_line (
    letter_id varchar(22) not null,
    pk        bytea       not null,
    p         bytea       not null,
    inner_sig bytea       not null,
    primary key (letter_id, pk)
);

-- What was released: exactly these bytes are published.
create table edition (
    letter_id varchar(22) primary key,
    slug      varchar(80) not null unique,
    page      bytea       not null,
    plain     bytea       not null,
    body      bytea       not null,
    bundle    bytea       not null
);
