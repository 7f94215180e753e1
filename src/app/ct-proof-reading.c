/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-proof-reading"

#include "config.h"

#include "ct-proof-reading.h"

typedef struct
{
  CtPrintout *printout;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->printout);
  g_free (job);
}

static void
run (GTask *task, gpointer source_object, gpointer task_data, GCancellable *cancellable)
{
  const Job *job = task_data;
  CtProofText *text = NULL;
  GError *error = NULL;
  g_autoptr (GBytes) pdf = ct_printout_write_pdf (job->printout, &error);

  if (pdf != NULL && !g_cancellable_is_cancelled (cancellable))
    text = ct_proof_text_new (job->printout, pdf, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else if (text != NULL)
    g_task_return_pointer (task, text, (GDestroyNotify) ct_proof_text_free);
  else
    g_task_return_error_if_cancelled (task);
}

/**
 * ct_proof_reading_run_async:
 * @printout: the pages
 * @cancellable: (nullable): stops the reading between writing and reading back
 * @callback: has to call ct_proof_reading_run_finish()
 */
void
ct_proof_reading_run_async (CtPrintout *printout,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  Job *job;

  g_return_if_fail (CT_IS_PRINTOUT (printout));

  job = g_new0 (Job, 1);
  job->printout = g_object_ref (printout);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, ct_proof_reading_run_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, run);
}

/* Returns: (transfer full) (nullable): what was found, with the plan as it is now */
CtProof *
ct_proof_reading_run_finish (GAsyncResult *result, GError **error)
{
  Job *job = g_task_get_task_data (G_TASK (result));
  /* Taken from the task, which the worker may be the last to let go; the pages are this thread's.
   */
  g_autoptr (CtPrintout) printout = g_steal_pointer (&job->printout);
  g_autoptr (CtProofText) text = g_task_propagate_pointer (G_TASK (result), error);

  return text != NULL ? ct_proof_new_from_text (printout, text) : NULL;
}
