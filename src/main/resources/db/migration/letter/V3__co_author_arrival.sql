-- Whether somebody invited has come; and what one author has asked to do with another, until a third person agrees.
alter table co_author add column arrived boolean default false not null;
alter table co_author add column asked varchar(16);
alter table co_author add column asked_by varchar(200);
update co_author set arrived = true where employee is not null;
