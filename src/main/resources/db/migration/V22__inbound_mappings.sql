-- How bodies of other systems become leads. Versions are kept; one without a mapping removes it.
create table inbound_mapping (
  name    varchar(100)                not null,
  version integer                     not null,
  policy  varchar(100)                not null,
  mapping ${file},
  set_by  varchar(300)                not null,
  set_at  timestamp(6) with time zone not null,
  primary key (name, version)
);
