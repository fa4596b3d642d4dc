-- What technicians ask of kiosks from afar, and what came of it.
create table kiosk_task (
    id         text    primary key,
    kiosk      text    not null,
    topic      text    not null,
    act        text    not null,
    argument   text    not null,
    person     text    not null,
    state      text    not null,   -- WAITING, TAKEN, DONE
    lines      text    not null,   -- JSON; empty before it is done
    at         integer not null,   -- milliseconds since 1970
    changed_at integer not null
);
create index kiosk_task_by_kiosk on kiosk_task (kiosk, at);
