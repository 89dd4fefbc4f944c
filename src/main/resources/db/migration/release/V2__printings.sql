-- The page is made of text and bundle, and made anew when something is added: which printing is the valid one, and since when it is public.
alter table edition add column revision int default 1 not null;
alter table edition add column released timestamp with time zone default current_timestamp not null;
alter table edition drop column page;
alter table edition drop column plain;
