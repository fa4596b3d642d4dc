package vn.motcua.kiosk.devices;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import vn.motcua.device.Cancellation;
import vn.motcua.device.Device;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.JournalEvent;

/** Gives one device its jobs, one after the other. */
final class DeviceWorker<D extends Device> {

    private final Room room;
    private final Connection<D> connection;

    DeviceWorker(DeviceSetting setting, Class<D> type, Ears<D> ears, Room room) {
        this.room = room;
        this.connection = new Connection<>(setting, type, ears, room);
    }

    void start() {
        connection.start();
    }

    <T> CompletableFuture<Outcome<T>> run(Duration deadline, Cancellation cancellation, Job<D, T> job) {
        JobEndings<T> endings = new JobEndings<>();
        Call<T> call = connection.call(deadline, running -> {
            endings.during = connection.number();
            return job.on(connection.device(), running);
        }, endings);
        Cancellation.Registration registration = cancellation.onCancel(call::cancel);
        endings.answer.whenComplete((outcome, bug) -> registration.close());
        // Last, so that a job cancelled already never reaches the device.
        connection.submit(call);
        return endings.answer;
    }

    Optional<String> revive() {
        return connection.revive();
    }

    void forget() {
        if (connection.open()) {
            run(Deadlines.OPEN, new Cancellation(), (device, running) -> {
                device.forget();
                return null;
            });
        }
    }

    /** @return the thread that closes the device, to be waited for a little */
    Optional<Thread> close() {
        return connection.close();
    }

    private final class JobEndings<T> extends Connection<D>.Endings<T> {

        private final CompletableFuture<Outcome<T>> answer = new CompletableFuture<>();

        JobEndings() {
            connection.super(Connection.NOT_BEGUN);
        }

        @Override
        public void settled(Outcome<T> outcome) {
            room.news().tell(() -> answer.complete(outcome));
            if (outcome instanceof Outcome.Done) {
                connection.steady(during);
            } else if (outcome instanceof Outcome.Failed<T> failed) {
                connection.write(JournalEvent.JOB_FAILED, new Detail.Because(failed.fault()), new Detail.Said(failed.detail()));
                connection.probe(during);
            } else {
                connection.write(outcome instanceof Outcome.Cancelled ? JournalEvent.JOB_CANCELLED : JournalEvent.JOB_TIMED_OUT);
            }
        }
    }
}
