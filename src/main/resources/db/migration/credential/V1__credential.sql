-- A letter's issuer. When the letter is opened or ends, the secret half goes and the count of what was issued stays.
create table issuer_key (
    letter_id varchar(22) primary key,
    spki      bytea       not null,
    wrapped   bytea,
    enrolled  int,
    reissued  int         not null
);

-- What was issued to whom, for this server alone to find again: the key of a row is an HMAC under the pepper.
-- No time, no name, no number, and nothing that the signature book knows.
create table enrolment (
    row_key   bytea primary key,
    d         bytea not null,
    z         bytea not null,
    blind_sig bytea not null,
    vault     bytea not null
);
create index enrolment_by_d on enrolment (d);
