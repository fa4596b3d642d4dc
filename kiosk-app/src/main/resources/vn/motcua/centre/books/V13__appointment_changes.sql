-- Citizens move and cancel appointments at kiosks.
alter table appointment add column cancelled_at text not null default '';   -- local time of the branch; empty: it stands
-- A row is held while somebody moves an appointment to its time, so that two never take the last place.
create table appointment_time (
    branch  text not null,
    letter  text not null,
    at      text not null,   -- local time of the branch
    primary key (branch, letter, at)
);
create index appointment_by_place on appointment (branch, letter, at);
