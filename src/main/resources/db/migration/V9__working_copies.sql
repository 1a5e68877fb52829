-- Editable copies of policies' files. A discarded one keeps its line, so that its number isn't given again.
create table working_copy (
  policy       varchar(100)                not null,
  number       integer                     not null,
  title        varchar(200)                not null,
  base_release integer,
  created_by   varchar(300)                not null,
  created_at   timestamp(6) with time zone not null,
  changed_at   timestamp(6) with time zone not null,
  revision     integer                     not null,
  discarded_by varchar(300),
  discarded_at timestamp(6) with time zone,
  primary key (policy, number)
);

-- The changes since, each of which makes a revision.
create table working_copy_change (
  policy     varchar(100)                not null,
  number     integer                     not null,
  revision   integer                     not null,
  kind       varchar(20)                 not null,
  changed_by varchar(300)                not null,
  changed_at timestamp(6) with time zone not null,
  workbook   varchar(500),
  sheet      varchar(500),
  about      integer,
  operations ${file}                     not null,
  inverses   ${file}                     not null,
  primary key (policy, number, revision),
  foreign key (policy, number) references working_copy (policy, number)
);

-- The files it began with, revision 0, and those that were uploaded; one that was removed then has no content.
create table working_copy_file (
  policy   varchar(100) not null,
  number   integer      not null,
  revision integer      not null,
  path     varchar(500) not null,
  content  ${file},
  primary key (policy, number, revision, path),
  foreign key (policy, number) references working_copy (policy, number)
);

-- Who edited the working copies that drafts were made of, besides the drafts' authors: they don't approve them.
create table release_editor (
  policy varchar(100) not null,
  number integer      not null,
  editor varchar(300) not null,
  primary key (policy, number, editor),
  foreign key (policy, number) references policy_release (policy, number)
);
