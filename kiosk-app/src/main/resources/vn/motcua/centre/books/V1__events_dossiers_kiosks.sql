-- What kiosks told, whole and in their words: also types of message that this version does not know yet.
create table event (
    kiosk       text    not null,
    series      text    not null,
    sequence    integer not null,
    type        text    not null,
    body        text    not null,
    at          integer not null,   -- milliseconds since 1970, by the kiosk's clock
    received_at integer not null,
    primary key (kiosk, series, sequence)
);
create index event_by_type on event (type, at);

-- What is read out of them for the pages.
create table issued_number (
    kiosk          text    not null,
    day            text    not null,
    letter         text    not null,
    number         integer not null,
    service        text    not null,
    procedure_code text    not null,
    issued_at      text    not null,
    primary key (day, letter, number, kiosk)
);

create table dossier (
    code           text    not null,
    sha256         text    not null,
    kiosk          text    not null,
    procedure_code text    not null,
    procedure_name text    not null,
    documents      integer not null,
    pages          integer not null,
    bytes          integer not null,
    day            text    not null,
    submitted_at   text    not null,
    has_file       integer not null,
    primary key (code, sha256)
);
create index dossier_by_day on dossier (day, submitted_at);

create table rating (
    kiosk    text    not null,
    series   text    not null,
    sequence integer not null,
    day      text    not null,
    score    integer not null check (score between 1 and 5),
    reasons  text    not null,
    letter   text    not null,
    primary key (kiosk, series, sequence)
);
create index rating_by_day on rating (day, score);

create table kiosk_seen (
    kiosk     text    primary key,
    heartbeat text    not null,
    at        integer not null     -- of receipt, by the centre's clock
);

-- Who takes care of an alert is not known without signing in; that somebody does, is.
create table alert_taken (
    alert text    primary key,
    at    integer not null
);
