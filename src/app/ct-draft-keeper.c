/* SPDX-FileCopyrightText: 2026 The Cải Tiến authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "ct-draft-keeper"

#include "config.h"

#include "ct-draft-keeper.h"

/* No more than the last second of typing is ever missing: with time left to write. A plan so large
 * that writing it is felt is written less often, but at the latest after the second bound. */
#define PAUSE_MS 200
#define LONGEST_MS 350
#define MAX_PAUSE_MS 700
#define MAX_LONGEST_MS 4000
#define RETRY_MS 20000

/* Making the draft's text may take this part of the time in which the user types. */
#define SHARE 20

/**
 * CtDraftKeeper:
 *
 * Keeps a draft of a plan as long as it has changes that are not in its file.
 */
struct _CtDraftKeeper
{
  GObject parent_instance;

  GFile *folder;
  CtPlanFile *plan_file;
  CtDraft *draft;
  CtDraft *doomed; /* to be deleted when the disk keeps nobody waiting */
  GPtrArray *refused;
  GDateTime *kept_at;
  guint pause_ms;
  guint longest_ms;
  guint cost_ms;
  guint pause_source;
  guint longest_source;
  guint doomed_source;
  gboolean writing;
  gboolean due;
  gboolean failing;
};

enum
{
  PROP_0,
  PROP_KEPT_AT,
  N_PROPS
};

enum
{
  FAILED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (CtDraftKeeper, ct_draft_keeper, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void keep (CtDraftKeeper *self);

static void
stop_waiting (CtDraftKeeper *self)
{
  g_clear_handle_id (&self->pause_source, g_source_remove);
  g_clear_handle_id (&self->longest_source, g_source_remove);
  self->due = FALSE;
}

static void
set_kept_at (CtDraftKeeper *self, GDateTime *time)
{
  g_clear_pointer (&self->kept_at, g_date_time_unref);
  self->kept_at = time != NULL ? g_date_time_ref (time) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEPT_AT]);
}

static gboolean
pause_cb (gpointer user_data)
{
  CtDraftKeeper *self = user_data;

  self->pause_source = 0;
  keep (self);

  return G_SOURCE_REMOVE;
}

static gboolean
longest_cb (gpointer user_data)
{
  CtDraftKeeper *self = user_data;

  self->longest_source = 0;
  keep (self);

  return G_SOURCE_REMOVE;
}

static void
wait_for_pause (CtDraftKeeper *self, guint pause_ms)
{
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->pause_source = g_timeout_add (pause_ms, pause_cb, self);
}

static void
delete_draft (CtDraft *draft)
{
  g_autoptr (GError) error = NULL;

  if (!ct_draft_delete (draft, &error))
    g_message ("%s", error->message);
}

static void
delete_doomed (CtDraftKeeper *self)
{
  g_clear_handle_id (&self->doomed_source, g_source_remove);
  if (self->doomed != NULL)
    delete_draft (self->doomed);
  g_clear_object (&self->doomed);
}

/* It waits for what is being written, which may take a disk its time. */
static gboolean
doomed_cb (gpointer user_data)
{
  CtDraftKeeper *self = user_data;

  self->doomed_source = 0;
  if (!self->writing)
    delete_doomed (self);

  return G_SOURCE_REMOVE;
}

/* Nothing is in the plan that is not in its file. */
static void
forget (CtDraftKeeper *self)
{
  stop_waiting (self);

  if (self->draft != NULL)
    {
      delete_doomed (self);
      self->doomed = g_steal_pointer (&self->draft);
      self->doomed_source = g_idle_add (doomed_cb, self);
    }

  if (self->kept_at != NULL)
    set_kept_at (self, NULL);
}

static guint
choose_delay (CtDraftKeeper *self, guint shortest, guint longest)
{
  return CLAMP (self->cost_ms * SHARE, shortest, MAX (shortest, longest));
}

static void
changed_cb (CtDraftKeeper *self)
{
  if (!ct_plan_file_get_modified (self->plan_file))
    {
      forget (self);
      return;
    }

  wait_for_pause (self, choose_delay (self, self->pause_ms, MAX_PAUSE_MS));
  if (self->longest_source == 0)
    self->longest_source =
        g_timeout_add (choose_delay (self, self->longest_ms, MAX_LONGEST_MS), longest_cb, self);
}

static void
take_result (CtDraftKeeper *self, CtDraft *draft, const GError *error)
{
  if (error == NULL)
    {
      self->failing = FALSE;
      set_kept_at (self, ct_draft_get_time (draft));
      return;
    }

  wait_for_pause (self, RETRY_MS);
  if (!self->failing)
    {
      self->failing = TRUE;
      g_signal_emit (self, signals[FAILED], 0, error->message);
    }
}

static void
written_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CtDraftKeeper) self = user_data;
  g_autoptr (GError) error = NULL;

  ct_draft_write_finish (CT_DRAFT (object), result, &error);
  self->writing = FALSE;
  delete_doomed (self);

  /* Saved or discarded meanwhile: there is a new draft or none. */
  if (self->draft == CT_DRAFT (object))
    take_result (self, self->draft, error);
  if (self->due)
    keep (self);
}

static void
keep (CtDraftKeeper *self)
{
  gint64 begin = g_get_monotonic_time ();

  stop_waiting (self);

  if (self->plan_file == NULL || !ct_plan_file_get_modified (self->plan_file))
    return;

  if (self->writing)
    {
      self->due = TRUE;
      return;
    }

  if (self->draft == NULL)
    self->draft = ct_draft_new (self->folder);
  self->writing = TRUE;
  ct_draft_write_async (self->draft, self->plan_file, NULL, written_cb, g_object_ref (self));
  self->cost_ms = (guint) ((g_get_monotonic_time () - begin) / G_TIME_SPAN_MILLISECOND);
}

static void
ct_draft_keeper_dispose (GObject *object)
{
  CtDraftKeeper *self = CT_DRAFT_KEEPER (object);

  stop_waiting (self);
  delete_doomed (self);
  if (self->draft != NULL)
    ct_draft_release (self->draft);
  g_clear_object (&self->draft);
  g_clear_object (&self->plan_file);
  g_clear_object (&self->folder);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_clear_pointer (&self->kept_at, g_date_time_unref);

  G_OBJECT_CLASS (ct_draft_keeper_parent_class)->dispose (object);
}

static void
ct_draft_keeper_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CtDraftKeeper *self = CT_DRAFT_KEEPER (object);

  switch (prop_id)
    {
    case PROP_KEPT_AT:
      g_value_set_boxed (value, self->kept_at);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ct_draft_keeper_class_init (CtDraftKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ct_draft_keeper_dispose;
  object_class->get_property = ct_draft_keeper_get_property;

  properties[PROP_KEPT_AT] = g_param_spec_boxed ("kept-at", NULL, NULL, G_TYPE_DATE_TIME,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CtDraftKeeper::failed:
   * @reason: a sentence
   *
   * Emitted when a draft could not be written, and not again until one could be.
   */
  signals[FAILED] = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ct_draft_keeper_init (CtDraftKeeper *self)
{
  self->pause_ms = PAUSE_MS;
  self->longest_ms = LONGEST_MS;
}

/**
 * ct_draft_keeper_new:
 * @folder: where the drafts are kept
 * @plan_file: the plan
 * @draft: (nullable): the draft that @plan_file was read from, claimed
 */
CtDraftKeeper *
ct_draft_keeper_new (GFile *folder, CtPlanFile *plan_file, CtDraft *draft)
{
  CtDraftKeeper *self = g_object_new (CT_TYPE_DRAFT_KEEPER, NULL);
  CtPlan *plan = ct_plan_file_get_plan (plan_file);

  self->folder = g_object_ref (folder);
  self->plan_file = g_object_ref (plan_file);
  if (draft != NULL)
    {
      self->draft = g_object_ref (draft);
      self->kept_at = g_date_time_ref (ct_draft_get_time (draft));
    }

  g_signal_connect_object (plan, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (plan_file, "notify::modified", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);

  /* A plan that was never in a file is worth keeping before the first word. */
  if (draft == NULL && ct_plan_file_get_modified (plan_file))
    wait_for_pause (self, self->pause_ms);

  return self;
}

/* Returns: (transfer none) (nullable): when the draft was last written; %NULL when there is none */
GDateTime *
ct_draft_keeper_get_kept_at (CtDraftKeeper *self)
{
  g_return_val_if_fail (CT_IS_DRAFT_KEEPER (self), NULL);

  return self->kept_at;
}

/**
 * ct_draft_keeper_set_delays:
 * @pause_ms: how long nothing must change before the draft is written
 * @longest_ms: after how long it is written though changes go on
 */
void
ct_draft_keeper_set_delays (CtDraftKeeper *self, guint pause_ms, guint longest_ms)
{
  g_return_if_fail (CT_IS_DRAFT_KEEPER (self));

  self->pause_ms = pause_ms;
  self->longest_ms = longest_ms;
}

/**
 * ct_draft_keeper_keep_now:
 *
 * Writes what is not written yet, and returns when that is done: the program is to end.
 */
void
ct_draft_keeper_keep_now (CtDraftKeeper *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (CT_IS_DRAFT_KEEPER (self));

  stop_waiting (self);
  delete_doomed (self);
  if (self->plan_file == NULL || !ct_plan_file_get_modified (self->plan_file))
    return;

  if (self->draft == NULL)
    self->draft = ct_draft_new (self->folder);
  if (!ct_draft_write (self->draft, self->plan_file, NULL, &error))
    g_message ("%s", error->message);
}

/**
 * ct_draft_keeper_refuse:
 * @drafts: (element-type CtDraft): drafts of the same file that the user did not open
 *
 * Keeps @drafts until the plan is saved: only then it is decided.
 */
void
ct_draft_keeper_refuse (CtDraftKeeper *self, GPtrArray *drafts)
{
  g_return_if_fail (CT_IS_DRAFT_KEEPER (self));

  g_clear_pointer (&self->refused, g_ptr_array_unref);
  self->refused = g_ptr_array_ref (drafts);
}

/**
 * ct_draft_keeper_settle:
 *
 * Deletes at once what is to be deleted: the window goes, or the plan was saved.
 */
void
ct_draft_keeper_settle (CtDraftKeeper *self)
{
  g_return_if_fail (CT_IS_DRAFT_KEEPER (self));

  delete_doomed (self);
}

/* The plan was saved. Its own draft went when the plan became clean. */
void
ct_draft_keeper_saved (CtDraftKeeper *self)
{
  g_return_if_fail (CT_IS_DRAFT_KEEPER (self));

  delete_doomed (self);
  for (guint i = 0; self->refused != NULL && i < self->refused->len; i++)
    delete_draft (self->refused->pdata[i]);
  g_clear_pointer (&self->refused, g_ptr_array_unref);
}

/**
 * ct_draft_keeper_discard:
 *
 * The user lets the changes go: the draft goes with them, and no other is written.
 */
void
ct_draft_keeper_discard (CtDraftKeeper *self)
{
  g_return_if_fail (CT_IS_DRAFT_KEEPER (self));

  forget (self);
  delete_doomed (self);
  if (self->plan_file != NULL)
    {
      g_signal_handlers_disconnect_by_data (ct_plan_file_get_plan (self->plan_file), self);
      g_signal_handlers_disconnect_by_data (self->plan_file, self);
    }
  g_clear_object (&self->plan_file);
}
