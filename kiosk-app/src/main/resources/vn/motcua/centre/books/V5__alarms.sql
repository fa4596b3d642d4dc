-- Which alerts were told by mail or to another program, so that centres on the same books tell each of them once.
create table alarm_told (
    alert text    not null,
    way   text    not null,
    at    integer not null,
    primary key (alert, way)
);
