package vn.motcua.kiosk.devices;

import vn.motcua.kiosk.journal.Journal;

/** What all devices of a kiosk share. */
record Room(HealthBoard board, News news, Journal journal, Timer timer) {

    static Room of(Journal journal, Timer timer) {
        News news = new News(journal);
        return new Room(new HealthBoard(timer, news, journal), news, journal, timer);
    }
}
