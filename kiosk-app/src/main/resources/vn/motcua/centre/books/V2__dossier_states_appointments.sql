-- Plain SQL that SQLite and PostgreSQL read alike: text for times, no types that only one of them has.

-- Whose a dossier is: the keyed hash of the card's number, never the number. Not in the dossier's own row, which pages read.
create table dossier_owner (
    code  text primary key,
    owner text not null
);
create index dossier_owner_by_owner on dossier_owner (owner);

-- What officials did with a dossier after it was received; a row is never changed or deleted.
create table dossier_change (
    code     text    not null,
    nth      integer not null,
    stage    text    not null,
    at       text    not null,   -- local time of the branch
    note     text    not null,
    due      text,               -- local time of the branch
    place    text    not null,
    primary key (code, nth)
);

create table appointment (
    code           text    primary key,
    owner          text    not null,   -- keyed hash as above; empty when booked without a card's number
    at             text    not null,   -- local time of the branch
    letter         text    not null,
    procedure_code text    not null,
    procedure_name text    not null,
    bring          text    not null,
    number         text    not null,   -- given at the arrival; empty before
    kept_at        text
);
create index appointment_by_owner on appointment (owner, at);
create index appointment_by_time on appointment (at);
