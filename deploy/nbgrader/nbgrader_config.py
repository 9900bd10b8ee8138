# nbgrader with this course: beside source/, where "workbook release --nbgrader" puts it.
c = get_config()  # noqa: F821, nbgrader defines it

c.CourseDirectory.course_id = "backprop-workbook"

# TypeScript's comments, and what students find in the place of an answer.
c.ClearSolutions.begin_solution_delimeter = "/// BEGIN SOLUTION"
c.ClearSolutions.end_solution_delimeter = "/// END SOLUTION"
c.ClearSolutions.code_stub = {"typescript": 'throw new Error("not written yet");'}
c.ClearHiddenTests.begin_test_delimeter = "/// BEGIN HIDDEN TESTS"
c.ClearHiddenTests.end_test_delimeter = "/// END HIDDEN TESTS"

# A cell that runs longer is interrupted; the cells after it are run all the same.
c.Execute.timeout = 60
