-- The kiosk's own memory. No name, identity number or picture of a person stands in it.

-- One row. The series names this file towards the centre: a file begun anew counts from 1 again, under a new series.
create table kiosk (
    only_row      integer primary key check (only_row = 1),
    series        text    not null,
    slip_sequence integer not null default 0
);

-- Last number given of a service on a day. A new day has no row yet, so it begins at 1.
create table queue_counter (
    day    text    not null,
    letter text    not null,
    last   integer not null,
    primary key (day, letter)
) without rowid;

-- Days on which numbers must not begin at 1, because earlier ones were given from a file that was damaged.
create table day_start (
    day   text    primary key,
    above integer not null
) without rowid;

create table visit (
    visit_key text primary key,
    began_at  text not null
) without rowid;

create table queue_number (
    press_key      text    primary key,
    visit_key      text    not null references visit (visit_key),
    day            text    not null,
    letter         text    not null,
    number         integer not null,
    procedure_code text    not null,
    issued_at      text    not null,
    paper          text    not null default 'NONE' check (paper in ('NONE', 'SENT', 'CONFIRMED')),
    unique (day, letter, number)
);

create table dossier (
    submit_key     text    primary key,
    visit_key      text    not null references visit (visit_key),
    code           text    not null unique,
    procedure_code text    not null,
    documents      integer not null,
    pages          integer not null,
    bytes          integer not null,
    sha256         text    not null,
    sent_at        text    not null
);

-- autoincrement: a sequence is never used again, even after every row was acknowledged and deleted.
create table outbox (
    sequence   integer primary key autoincrement,
    type       text not null,
    body       text not null,
    file       text,
    created_at text not null
);
