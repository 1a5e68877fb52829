-- What people said about sheets, rows and cells of working copies and draft releases. Events state the seal of a text: its
-- HMAC under a key of its own. Redaction removes text and key.
create table policy_comment (
  id          uuid                        not null primary key,
  policy      varchar(100)                not null,
  about       varchar(20)                 not null,
  number      integer                     not null,
  sheet       varchar(500)                not null,
  row_key     varchar(2000),
  column_name varchar(2000),
  written_by  varchar(300)                not null,
  written_at  timestamp(6) with time zone not null,
  text        varchar(2000),
  seal_key    varchar(64),
  seal        varchar(64)                 not null,
  resolved_at timestamp(6) with time zone,
  redacted_by varchar(300),
  redacted_at timestamp(6) with time zone
);

create index policy_comment_by_version on policy_comment (policy, about, number, id);

-- The working copies that drafts were made of: their comments went with them.
create table release_copy (
  policy varchar(100) not null,
  number integer      not null,
  copy   integer      not null,
  primary key (policy, number),
  foreign key (policy, number) references policy_release (policy, number)
);
