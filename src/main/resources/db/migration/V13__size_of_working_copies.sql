-- How many bytes its files and changes have; those before this migration aren't counted.
alter table working_copy add column bytes bigint default 0 not null;
