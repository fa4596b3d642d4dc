-- Accepted dossiers on their way to the city's one-stop system. A row begins in the transaction of the acceptance.
create table hand_over (
    code      text    primary key,   -- of the kiosk's slip
    state     text    not null,      -- WAITING, DONE, FAILED
    tries     integer not null,
    next_at   integer not null,      -- milliseconds since 1970: not before
    held_to   integer not null,      -- until then one centre is at it, and no other
    changed_at integer not null,
    said      text    not null       -- its number there, or why not
);
create index hand_over_by_turn on hand_over (state, next_at);
