-- What the files of the valid printing are known by: a folder that carries this name was made by the transaction that wrote it here.
alter table edition add column printing varchar(16) default '' not null;
