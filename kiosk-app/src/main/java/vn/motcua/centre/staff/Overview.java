package vn.motcua.centre.staff;

import java.util.List;

/** Everything on the staff's page, in words ready to be shown. The browser only places it. */
record Overview(String branch, String time, List<Alert> alerts, Kiosks kiosks, List<Day> days, List<Dossier> dossiers, List<Happening> happenings,
                List<Missed> searches, List<Branch> branches) {

    /** How much it matters; the browser knows the colours by these names. */
    enum Level { HELP, FAULT, ATTENTION, GOOD, UNKNOWN }

    /**
     * Somebody has to do something.
     *
     * @param advice who has to act, and what to do
     * @param button empty when somebody has taken it
     * @param taken  since when somebody takes care; empty when nobody does
     */
    record Alert(String id, Level level, String icon, String title, String since, String advice, String button, String taken,
                 String branch) {
    }

    /** What several citizens looked for in vain. @param times with the word for it */
    record Missed(String words, String times) {
    }

    record Kiosks(String count, String summary, List<KioskCard> cards) {
    }

    /** @param line numbers given and whether in use, or when it was last heard */
    record KioskCard(String id, String name, String place, Level level, String tag, List<DeviceIcon> devices, String line, String branch) {
    }

    /** One of the city's branches. @param working kiosks without a fault, of all: "6/8" @param summary in words, for the branch alone */
    record Branch(String name, String working, Level level, String count, String summary) {
    }

    record DeviceIcon(String icon, Level level, String label) {
    }

    /** What was counted today. @param branch empty for all together, which comes first @param hall null where no queue is kept */
    record Day(String branch, Hall hall, Numbers numbers, Received dossiers, Ratings ratings, String helpCalls) {
    }

    /**
     * Who waits now.
     *
     * @param of       what the lines are: services of a branch, or branches of the city
     * @param measure  what the lines' times are
     * @param longest  of who has waited longest
     * @param counters open, of all: "11/14"
     */
    record Hall(String count, String of, String measure, List<HallLine> lines, String given, String longest, String counters) {
    }

    /** @param share of the longest of all lines, 0 to 100 @param lasting "12 phút" @param slow longer than anybody should wait */
    record HallLine(String name, int waiting, int share, String lasting, boolean slow) {
    }

    record Numbers(String count, List<Service> services) {
    }

    /** @param share of the busiest service, 0 to 100 */
    record Service(String letter, String name, int count, String last, int share) {
    }

    /** @param note how many need something from their citizen; empty for none */
    record Received(int count, String note, List<Hour> hours) {
    }

    /** @param share of the busiest hour, 0 to 100 @param usual of a usual day, likewise */
    record Hour(int hour, int share, int usual, String label) {
    }

    /** @param link to its papers; empty when they were lost */
    record Dossier(String code, String procedure, int pages, String time, String kiosk, String link, String branch) {
    }

    /** @param content share of the two best faces; empty before the first rating */
    record Ratings(String count, String content, List<Face> faces) {
    }

    record Face(int score, String name, int count, int share) {
    }

    record Happening(String time, String text, String branch) {
    }
}
