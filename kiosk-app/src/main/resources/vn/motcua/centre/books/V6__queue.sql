-- The last number of each service on a day; the row is locked until its transaction ends, so that there are no gaps.
create table queue_serial (
    branch text    not null,
    day    text    not null,
    letter text    not null,
    last   integer not null,
    primary key (branch, day, letter)
);

-- Numbers in the queue. Nothing of the person: neither name nor card, only what the person waits for.
create table queue_ticket (
    press          text    primary key,        -- of the kiosk's button: whoever asks again with it gets the same number
    ticket_key     text    not null unique,    -- behind the ticket's code; by chance, so that nobody reads his neighbour's
    branch         text    not null,
    day            text    not null,
    letter         text    not null,
    series         text    not null,           -- of a kiosk that was cut off; empty for the centre's own
    number         integer not null,
    service        text    not null,           -- the letter it waits for: another one after a transfer
    kiosk          text    not null,
    procedure_code text    not null,
    priority       text    not null,           -- the group that is called earlier by law; empty for none
    due            integer,                    -- milliseconds; of an appointment whose citizen came in time
    taken_at       integer not null,           -- milliseconds, as all times below
    since          integer not null,           -- the rule counts the waiting from here
    state          text    not null,
    counter        text    not null,           -- that called it last; empty before
    called_at      integer not null,           -- 0 before
    announced_at   integer not null,           -- the latest call or recall
    ended_at       integer not null,
    calls          integer not null,
    overtaken      integer not null,
    reason         text    not null,           -- why it was called before others
    dossier        text    not null,           -- its code, once an official put it beside the number
    told_p50       integer not null,           -- seconds of waiting that the ticket said; 0 for none
    told_p80       integer not null,
    unique (branch, day, letter, series, number)
);
create index queue_ticket_by_state on queue_ticket (branch, day, state);
create index queue_ticket_by_call on queue_ticket (branch, day, announced_at);

-- One row a branch: who changes the branch's queue holds it, so that two counters never call the same number.
create table queue_branch (
    branch text    primary key,
    turn   integer not null,
    middle real    not null,                   -- what forecasts were wrong by, as factors
    high   real    not null
);

create table queue_desk (
    branch  text    not null,
    counter text    not null,
    state   text    not null,                  -- OPEN, PAUSED, CLOSED
    reason  text    not null,
    account text    not null,
    since   integer not null,
    primary key (branch, counter)
);

create table queue_pace (
    branch   text    not null,
    letter   text    not null,
    log_mean real    not null,
    variance real    not null,
    seen     integer not null,
    primary key (branch, letter)
);

-- A plastic card that stands for a number today: the keyed hash of its UID.
create table queue_card (
    branch   text    not null,
    card     text    not null,
    press    text    not null,
    bound_at integer not null,
    primary key (branch, card)
);
create index queue_card_by_press on queue_card (press);

-- Numbers of the centre and of a kiosk's own series may be the same on one day.
create table issued_number_by_series (
    kiosk          text    not null,
    day            text    not null,
    letter         text    not null,
    series         text    not null,
    number         integer not null,
    service        text    not null,
    procedure_code text    not null,
    issued_at      text    not null,
    primary key (day, letter, number, kiosk, series)
);
insert into issued_number_by_series (kiosk, day, letter, series, number, service, procedure_code, issued_at)
    select kiosk, day, letter, '', number, service, procedure_code, issued_at from issued_number;
drop table issued_number;
alter table issued_number_by_series rename to issued_number;
