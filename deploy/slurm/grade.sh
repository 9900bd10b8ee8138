#!/bin/sh
# Grades one of $PARTS parts of a class, as a task of a job array: sbatch --array=1-$PARTS grade.sh
#SBATCH --job-name=workbook-grade
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --time=1:00:00
#SBATCH --requeue
set -eu
# What an earlier run left must not pass for the result of this one.
rm -f "parts/$SLURM_ARRAY_TASK_ID/class.json"
exec npx workbook grade "$SUBMISSIONS" --class --exercises "$EXERCISES" \
  --shard "$SLURM_ARRAY_TASK_ID/$PARTS" --jobs 2 --no-cache --staff --out "parts/$SLURM_ARRAY_TASK_ID"
