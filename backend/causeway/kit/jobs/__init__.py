"""Work that can wait: one table of jobs, enqueued with the change that calls for them, done by any free process.

A job exists exactly when the command that enqueued it committed. It is leased to one worker at a time; the lease is
renewed while its handler runs and lapses with its process. A job that fails is tried again after growing pauses and in
the end kept as FAILED for a person. Jobs with the same kind and key run one at a time, in the order of their ids;
nothing else waits for them.
"""
