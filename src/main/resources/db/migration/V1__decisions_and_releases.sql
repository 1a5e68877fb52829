-- H2 and PostgreSQL have no common types for bytes: ${file} is that of a file, ${sealed} that of up to a megabyte,
-- ${hash} that of a SHA-256.

create table policy_release (
  policy     varchar(100)                not null,
  number     integer                     not null,
  digest     varchar(71)                 not null,
  created_at timestamp(6) with time zone not null,
  primary key (policy, number)
);

create table policy_release_file (
  policy  varchar(100) not null,
  number  integer      not null,
  path    varchar(500) not null,
  content ${file}      not null,
  primary key (policy, number, path),
  foreign key (policy, number) references policy_release (policy, number)
);

-- Which key the personal data are encrypted with that this database holds: a server with another can't read them.
create table personal_data_key (
  id          integer     not null primary key check (id = 1),
  fingerprint varchar(32) not null
);

-- What is needed, beside the key in its file, to read the decisions on a lead, and to find them by its id. Erasure
-- removes it: then no one can tell whose those decisions were.
create table lead_key (
  subject uuid not null primary key,
  lead    uuid not null unique,
  secret  uuid not null
);

-- Personal facts that leads had in a decision, as keyed hashes, to find the leads by.
create table lead_mark (
  mark    uuid not null,
  subject uuid not null,
  primary key (mark, subject),
  foreign key (subject) references lead_key (subject) on delete cascade
);
create index lead_mark_by_subject on lead_mark (subject);

-- Each start of a server begins a chain of its own, whose first hash covers how far the chains had come that it found.
create table audit_chain (
  name          uuid                        not null primary key,
  started_at    timestamp(6) with time zone not null,
  predecessors  text                        not null,
  head_position bigint                      not null,
  head_hash     ${hash}                     not null
);

-- What answers are compressed with: texts that many of them have in common. Compressed data say which by its checksum.
create table dictionary (
  checksum integer     not null primary key,
  content  ${sealed}   not null
);

-- Every decision is a link of a chain: its hash covers its content and the hash before it. What tells of the lead is
-- sealed with the lead's key; the subject says which. Once the key is gone, the rest of the record still is what it was.
create table decision (
  id                uuid                        not null primary key,
  policy            varchar(100)                not null,
  release_number    integer                     not null,
  release_digest    ${hash}                     not null,
  subject           uuid                        not null,
  recommended_stage varchar(1000)               not null,
  stage_change      varchar(20)                 not null,
  total_points      numeric(38, 10)             not null,
  evaluated_at      timestamp(6) with time zone not null,
  as_of             timestamp(6) with time zone not null,
  explained         varchar(10)                 not null,
  row_ids           varchar(40) array           not null,
  sealed            ${sealed}                   not null,
  commitment        ${hash}                     not null,
  chain             uuid,
  position          bigint,
  hash              ${hash}
);

-- Ids ascend with time. Every way to search decisions has an index that gives them in the order they are shown in, so
-- that a page deep in the result costs what the first one does.
create index decision_by_subject on decision (subject, id);
create index decision_by_release on decision (policy, release_number, id);
create index decision_by_policy on decision (policy, id);
create index decision_by_stage on decision (recommended_stage, id);
create index decision_by_change on decision (stage_change, id);
-- Ranges of points can't come in the order of time: this one is for those that few decisions are in.
create index decision_by_points on decision (total_points);
create unique index decision_by_chain on decision (chain, position);

-- Which decision a key that a client chose stands for. Written with the decision; removed after a day.
create table idempotency_key (
  key_hash     varchar(36)                 not null primary key,
  request_hash varchar(36)                 not null,
  decision_id  uuid                        not null references decision (id),
  created_at   timestamp(6) with time zone not null
);
create index idempotency_key_by_age on idempotency_key (created_at);

-- What was erased, and what had it erased; never whom.
create table erasure (
  id        uuid                        not null primary key,
  erased_at timestamp(6) with time zone not null,
  cause     varchar(20)                 not null,
  leads     bigint                      not null,
  decisions bigint                      not null
);
