-- Who may use the staff's pages. No names of persons are needed: an account is called as the branch likes.
create table account (
    name         text    primary key,
    role         text    not null,
    password     text    not null,   -- Argon2id in its usual text form
    wrong        integer not null,   -- attempts in a row
    locked_until integer not null,   -- milliseconds since 1970; 0 for not locked
    made_at      integer not null
);

create table session (
    token   text    primary key,     -- SHA-256 of what the browser has
    account text    not null,
    csrf    text    not null,
    begun   integer not null,
    seen    integer not null
);

-- Each kiosk's own key, and the codes by which one is given out, once. Both stand here as SHA-256.
create table kiosk_key (
    kiosk       text    primary key,
    token       text    not null,
    enrolled_at integer not null
);
create table enrolment_code (
    code    text    primary key,
    kiosk   text    not null,
    expires integer not null
);

-- What persons changed. Each row's seal covers the row and the seal before it.
create table audit (
    nth    integer primary key,
    at     integer not null,
    who    text    not null,
    what   text    not null,
    detail text    not null,
    seal   text    not null
);
create table audit_head (
    id   integer primary key,
    nth  integer not null,
    seal text    not null
);
insert into audit_head (id, nth, seal) values (1, 0, '');
