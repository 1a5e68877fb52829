-- When marketing and sales review the definition of a policy next.
create table policy_review (
  policy    varchar(100)                not null primary key,
  review_on date                        not null,
  set_by    varchar(300)                not null,
  set_at    timestamp(6) with time zone not null
);
