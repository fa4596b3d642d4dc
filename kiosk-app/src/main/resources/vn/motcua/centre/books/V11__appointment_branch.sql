-- Where the citizen is expected. Appointments of before are kept at any branch, as they were.
alter table appointment add column branch text not null default '';
