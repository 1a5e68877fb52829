-- What jobs have of their files moves to a table of its own; the table of jobs is for every kind of them.
create table job_file (
  job_id  uuid    not null primary key references job (id) on delete cascade,
  secret  uuid    not null,
  file    ${file} not null,
  mapping ${file} not null,
  parts   integer not null
);
insert into job_file (job_id, secret, file, mapping, parts)
select id, secret, file, mapping, parts from job;

alter table job add column kind varchar(20);
alter table job add column total bigint;
alter table job add column done bigint;
alter table job add column position varchar(100);
alter table job add column only_one varchar(150);
update job set kind = 'file', total = row_count, done = decided + problems,
  position = case when parts_done = 0 then null else cast(parts_done as varchar(100)) end;
alter table job alter column kind set not null;
alter table job alter column total set not null;
alter table job alter column done set not null;
alter table job drop column secret;
alter table job drop column file;
alter table job drop column mapping;
alter table job drop column row_count;
alter table job drop column parts;
alter table job drop column parts_done;
alter table job drop column decided;
alter table job add constraint job_only_one unique (only_one);
drop index job_by_state;
create index job_by_state on job (kind, state, created_at);
