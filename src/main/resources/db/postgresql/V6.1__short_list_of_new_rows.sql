-- New decisions first go into a list of the index that every search by a row reads through: a short one, as it takes
-- space and time.
alter index decision_by_row set (gin_pending_list_limit = 256);
