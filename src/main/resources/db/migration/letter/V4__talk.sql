-- What is said beside a draft: comments, and suggestions of what to say instead. It goes when the draft goes.
create table talk_thread (
    letter_id   varchar(22)   not null references letter (id),
    id          varchar(22)   not null,
    number      int           not null,
    kind        varchar(16)   not null,
    quote       varchar(2000) not null,
    anchor      varchar(1000) not null,
    replacement varchar(4000) not null,
    state       varchar(16)   not null,
    employee    varchar(300)  not null,
    name        varchar(200)  not null,
    begun       date          not null,
    settled_by  varchar(200),
    primary key (letter_id, id)
);

create table talk_remark (
    letter_id varchar(22)   not null,
    thread_id varchar(22)   not null,
    number    int           not null,
    employee  varchar(300)  not null,
    name      varchar(200)  not null,
    words     varchar(4000) not null,
    written   date          not null,
    edited    boolean       not null,
    primary key (letter_id, thread_id, number),
    foreign key (letter_id, thread_id) references talk_thread (letter_id, id)
);

-- Whose a suggestion in the text is: the first employee's on whose connection its mark arrived.
create table draft_suggestion (
    letter_id varchar(22)  not null references letter (id),
    id        varchar(22)  not null,
    employee  varchar(300) not null,
    primary key (letter_id, id)
);
