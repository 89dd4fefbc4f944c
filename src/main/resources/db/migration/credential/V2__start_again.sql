-- Who asked to start again without their first device: an HMAC under the pepper, and the day from which they may. The
-- row goes when it is done or taken back.
create table reset (
    row_key bytea primary key,
    due_day date  not null
);

-- An account that starts again is given a second credential: its row is emptied once, and filled once.
alter table enrolment add column again boolean default false not null;
alter table enrolment alter column z drop not null;
alter table enrolment alter column blind_sig drop not null;
alter table enrolment alter column vault drop not null;
