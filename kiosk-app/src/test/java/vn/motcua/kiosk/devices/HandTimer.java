package vn.motcua.kiosk.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A clock that only a test's hand moves. */
final class HandTimer implements Timer {

    private record Due(Instant at, long order, Runnable task) {
    }

    private final List<Due> alarms = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-23T02:00:00Z");
    private long count;

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized Alarm after(Duration delay, Runnable task) {
        Due due = new Due(now.plus(delay), count++, task);
        alarms.add(due);
        return () -> {
            synchronized (this) {
                alarms.remove(due);
            }
        };
    }

    /** Moves time on, from one alarm to the next. */
    void pass(Duration time) {
        Instant end = now().plus(time);
        for (Due due = next(end); due != null; due = next(end)) {
            due.task().run();
        }
        synchronized (this) {
            now = end;
        }
    }

    /** How many are set. */
    synchronized int alarms() {
        return alarms.size();
    }

    /** Whether one is set, and no other, that is due after just this time. */
    synchronized boolean onlyAlarmIsIn(Duration delay) {
        return alarms.size() == 1 && alarms.get(0).at().equals(now.plus(delay));
    }

    private synchronized Due next(Instant end) {
        Due due = alarms.stream().filter(alarm -> !alarm.at().isAfter(end))
                .min(Comparator.comparing(Due::at).thenComparing(Due::order)).orElse(null);
        if (due != null) {
            alarms.remove(due);
            now = due.at().isAfter(now) ? due.at() : now;
        }
        return due;
    }

    @Override
    public synchronized void close() {
        alarms.clear();
    }
}
