-- How much of a decision's explanation its answer holds: full, summary or none.
alter table decision add column explained varchar(10) default 'full' not null;
