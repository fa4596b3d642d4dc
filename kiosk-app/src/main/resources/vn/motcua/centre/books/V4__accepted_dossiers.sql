-- What officials accepted. The person's data stand in the form, encrypted with a key beside the books.
create table accepted_dossier (
    code           text    primary key,   -- of the kiosk's slip
    official       text    not null unique,
    branch         text    not null,      -- where it was handed in
    procedure_code text    not null,
    procedure_name text    not null,
    days           integer not null,
    accepted_at    text    not null,      -- local time of the branch, as the two below
    due            text    not null,
    ready_at       text,
    account        text    not null,
    form           text    not null
);
create index accepted_by_procedure on accepted_dossier (procedure_code, accepted_at);

-- The last serial of each day; a row is locked until its transaction ends, so that there are no gaps.
create table official_serial (
    agency text    not null,
    day    text    not null,
    last   integer not null,
    primary key (agency, day)
);
