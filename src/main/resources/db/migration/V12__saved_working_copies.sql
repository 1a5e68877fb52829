-- What a workbook of a working copy replaces in the policy's folder, where that isn't what the working copy began with:
-- the digest of the workbook there, or none if there was none.
create table working_copy_folder_file (
  policy   varchar(100) not null,
  number   integer      not null,
  workbook varchar(500) not null,
  digest   varchar(100),
  primary key (policy, number, workbook),
  foreign key (policy, number) references working_copy (policy, number)
);
