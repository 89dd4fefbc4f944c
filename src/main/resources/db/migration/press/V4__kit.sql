-- What co-authors prepare for journalists beside the letter: the press release, quotes, a timeline.
create table press_kit (
    letter_id varchar(22) primary key,
    kit       text        not null
);

-- Pictures for journalists, made anew when they are brought: nothing of a camera or a program is left in them.
create table press_picture (
    letter_id varchar(22)  not null,
    number    int          not null,
    form      varchar(4)   not null,
    width     int          not null,
    height    int          not null,
    alt       varchar(300) not null,
    credit    varchar(300) not null,
    bytes     bytea        not null,
    primary key (letter_id, number)
);

-- Who may read the kit under embargo. The link itself is kept by whoever was given it.
create table press_link (
    hash      bytea                    primary key,
    letter_id varchar(22)              not null,
    whom      varchar(100)             not null,
    expires   timestamp with time zone not null
);
create index press_link_letter on press_link (letter_id);
