-- When the site of a letter was last exported.
create table press_export (
    letter_id varchar(22)              primary key,
    exported  timestamp with time zone not null
);
